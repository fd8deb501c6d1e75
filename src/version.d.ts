/** The version in package.json, put in by the build. */
declare const ORRERY_VERSION: string;
