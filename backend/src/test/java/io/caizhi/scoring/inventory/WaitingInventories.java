package io.caizhi.scoring.inventory;

import org.springframework.context.ApplicationContext;

/** Inventories that were asked for, run at once where no worker runs. */
public final class WaitingInventories {

	private WaitingInventories() {
	}

	public static void workOff(ApplicationContext application) {
		application.getBean(InventoryRuns.class).workOff();
	}

}
