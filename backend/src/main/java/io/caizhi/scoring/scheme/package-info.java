/**
 * What a category of units is assessed by: schemes, their versions, and what the office
 * decided to add or take. 考核方案
 */
@NullMarked
package io.caizhi.scoring.scheme;

import org.jspecify.annotations.NullMarked;
