import packageJson from "../package.json" with { type: "json" };

/** The version of this package, as it stands in the banners of generated files. */
export const version: string = packageJson.version;
