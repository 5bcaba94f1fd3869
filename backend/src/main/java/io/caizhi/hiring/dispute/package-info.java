/**
 * Persons verified more than once in a district and assessment year: found without being
 * named, disputed by units, decided by the office. 重复与争议
 */
@NullMarked
package io.caizhi.hiring.dispute;

import org.jspecify.annotations.NullMarked;
