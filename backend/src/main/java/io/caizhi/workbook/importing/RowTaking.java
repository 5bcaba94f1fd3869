package io.caizhi.workbook.importing;

import java.util.List;
import java.util.function.IntConsumer;

import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.Template;

/** What the rows of files of one sort become; whoever owns them says so. */
public interface RowTaking {

	/** Whether it is for files that belong there. */
	boolean takes(ImportTarget target);

	/** As whom people hand such files in. */
	Role role();

	/**
	 * What a file should be made from.
	 * @throws Refusal not found, when there is nothing of the sort any more
	 */
	Template template(ImportJob job);

	/** Begins to take the rows of a file. */
	Rows begin(ImportJob job);

	/** The rows of one file, kept until they are stored. */
	interface Rows {

		/**
		 * Takes the next one.
		 * @param row its cells in the order of the template's columns
		 */
		void add(SheetRow row);

		/** How many were taken. */
		int size();

		/**
		 * Says what becomes of each; nothing is stored.
		 * @throws Refusal when nothing can be stored there now; invalid or stale, when
		 * others have stored the same meanwhile, so that it is worth another try
		 */
		Sorted sort(Member member);

	}

	/** Rows of which it is known what becomes of them. */
	interface Sorted {

		/** How many would be stored. */
		int fresh();

		/** How many say what is stored already. */
		int same();

		/** How many cannot be stored. */
		int faulty();

		/** Why, in the order of the rows. */
		List<ImportFault> faults();

		/**
		 * Stores those that can be, within the transaction of the caller.
		 * @param stored is told how many are stored so far
		 * @throws Refusal as {@link Rows#sort}
		 */
		void store(Member member, ImportJob job, IntConsumer stored);

	}

}
