/**
 * Who sent nothing for a month: named so far while it is open, frozen when it closes. 缺报
 */
@NullMarked
package io.caizhi.hiring.absence;

import org.jspecify.annotations.NullMarked;
