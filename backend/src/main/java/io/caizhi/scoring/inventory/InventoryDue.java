package io.caizhi.scoring.inventory;

/** An inventory waits to be run. */
record InventoryDue() {

}
