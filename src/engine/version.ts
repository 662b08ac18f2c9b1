/** The version of the package, as package.json has it: page and worker files must be of the same. */
export const version = '0.1.0';
