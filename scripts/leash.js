/** Loaded into the web server: it ends when the script that started it was killed, and leaves the port free. */
const starter = process.ppid;

setInterval(() => {
  if (process.ppid !== starter) process.exit(1);
}, 300).unref();

export {};
