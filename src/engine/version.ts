/** The version of the package, as package.json has it: the page uses worker files of the same version alone. */
export const version = '0.1.0';
