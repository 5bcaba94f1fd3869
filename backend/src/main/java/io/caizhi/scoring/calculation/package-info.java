/**
 * From figures to points, grades and ranks: pure, and the same wherever it runs. 计分
 */
@NullMarked
package io.caizhi.scoring.calculation;

import org.jspecify.annotations.NullMarked;
