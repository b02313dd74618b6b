/** Where the keys of writing work: in the text and on its tools. */
export const writingScope = 'writing';

export const saveKeys = { id: 'writing.save', keys: 'mod+s' };
export const replaceKeys = { id: 'writing.replace', keys: 'mod+shift+h' };
export const linkKeys = { id: 'writing.link', keys: 'mod+k' };
export const leaveKeys = { id: 'writing.leave', keys: 'alt+q' };
export const toolbarKeys = { id: 'writing.tools', keys: 'alt+f10' };
