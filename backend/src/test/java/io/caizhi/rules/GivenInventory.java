package io.caizhi.rules;

import java.time.YearMonth;

import io.caizhi.scoring.inventory.WaitingInventories;

import org.springframework.context.ApplicationContext;

import static io.caizhi.testing.Vocabulary.thisMonth;

/** A published inventory of Nanqiao, for what people do with one. */
public final class GivenInventory {

	private GivenInventory() {
	}

	/**
	 * Of January last year, in which Wuyi is assessed.
	 * @return its identifier
	 */
	public static String published(ApplicationContext application) {
		return new InventoryCalls(thisMonth(), () -> WaitingInventories.workOff(application)).published();
	}

	/** The month that it is of. */
	public static YearMonth month() {
		return YearMonth.of(thisMonth().getYear() - 1, 1);
	}

}
