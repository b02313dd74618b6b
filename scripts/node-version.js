// Written in the words of old Node versions, since they are the ones that must understand it.

/** The oldest Node that works, as "engines" in package.json says. */
var oldest = { major: 20, minor: 19 };

/**
 * @param {string} version
 * @returns {string | null} what is wrong with it
 */
export function complaintAbout(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0] || 0;
  var minor = parts[1] || 0;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return null;
  return 'Stet needs Node ' + oldest.major + '.' + oldest.minor + ' or newer, and this is Node ' + version + ': see https://nodejs.org.';
}

/**
 * Go on with `next` when this Node is new enough; its modules are read only then.
 *
 * @param {() => Promise<unknown>} next
 * @param {string} [version]
 */
export function withNode(next, version) {
  var complaint = complaintAbout(version || process.versions.node);
  if (complaint === null) return next();
  console.error(complaint);
  process.exitCode = 1;
  return Promise.resolve();
}
