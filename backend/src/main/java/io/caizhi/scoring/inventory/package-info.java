/**
 * Inventories: the assessment run over all units of a district at the end of a month,
 * quarter or year, frozen, published, explained, corrected. 盘点
 */
@NamedInterface("inventory")
@NullMarked
package io.caizhi.scoring.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
