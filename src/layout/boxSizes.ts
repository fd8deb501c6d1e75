/** Width of everything that is not an open container, in pixels at zoom 1: an icon and about 22 characters. */
export const leafWidth = 188;
/** Height of the same: two lines of text. */
export const leafHeight = 64;
/** Strip at the top of an open container that holds its label. */
export const containerHeader = 36;
/** Between the sides of an open container and its content. */
export const containerPadding = 16;
/** Between siblings. */
export const siblingGap = 16;
/** Between siblings along the direction in which their relations run: room for arrows and labels. */
export const rankGap = 56;
