export { type ExportStyle, usualStyle } from '../picture/exportStyle.ts';
