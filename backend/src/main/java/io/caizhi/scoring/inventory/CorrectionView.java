package io.caizhi.scoring.inventory;

import java.util.List;

import io.caizhi.scoring.inventory.Erratum.Basis;
import io.caizhi.scoring.inventory.Erratum.What;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an inventory says otherwise than the one published before it, and the
 * erratum 勘误 that the next bulletin carries.
 *
 * @param against the version that is corrected; absent where none was published before
 * @param changes by unit, in the order of the page
 * @param erratum a draft, empty where nothing changed
 */
@Schema(name = "InventoryCorrection")
record CorrectionView(InventoryView inventory, @Nullable InventoryView against, List<Change> changes,
		List<Told> erratum) {

	/**
	 * One change.
	 *
	 * @param item code of the indicator; absent for what concerns the unit as a whole
	 * @param before as published; absent where there was none
	 * @param because what it rests on, at least one
	 */
	@Schema(name = "InventoryChange")
	record Change(OfUnit unit, What what, @Schema(example = "A01") @Nullable String item,
			@Schema(example = "新引进高层次人才") @Nullable String name, @Schema(example = "312") @Nullable String before,
			@Schema(example = "311") @Nullable String after, List<Basis> because) {

	}

	/**
	 * A sentence of the erratum, in both languages.
	 *
	 * @param unit absent in the first, which says what is corrected
	 */
	@Schema(name = "ErratumParagraph")
	record Told(@Nullable OfUnit unit, @Schema(example = "乌衣镇：“新引进高层次人才”由 312 更正为 311。") String zh,
			@Schema(example = "乌衣镇: “新引进高层次人才” is corrected from 312 to 311.") String en) {

	}

}
