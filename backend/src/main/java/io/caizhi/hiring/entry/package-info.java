/**
 * Entering many hires of one month by hand: what is typed is checked as that of a
 * workbook is, and kept as a draft until it is entered in the return. 录入草稿
 */
@NullMarked
package io.caizhi.hiring.entry;

import org.jspecify.annotations.NullMarked;
