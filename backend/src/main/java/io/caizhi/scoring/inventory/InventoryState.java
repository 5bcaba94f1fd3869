package io.caizhi.scoring.inventory;

/** Whether anybody but the office sees an inventory. */
public enum InventoryState {

	/** 已计算: the office alone. */
	COMPUTED,
	/** 已公布: whoever may see scores, and for good. */
	PUBLISHED

}
