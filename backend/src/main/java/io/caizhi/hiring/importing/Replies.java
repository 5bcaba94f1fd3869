package io.caizhi.hiring.importing;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

import io.caizhi.kernel.Wording;
import io.caizhi.workbook.WorkbookFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The file given back, in the language of its reader: the reporter's own workbook with
 * its faulty cells marked, or a fresh one with the same rows where the own one would take
 * too much memory to edit, or is no workbook at all.
 */
@Component
class Replies {

	/** Rows of a workbook that is edited at most. */
	static final int OWN_ROWS = 5_000;

	/** Bytes of such a workbook, unpacked; in memory they are ten times as many. */
	private static final long OWN_BYTES = 10L * 1024 * 1024;

	private static final Logger log = LoggerFactory.getLogger(Replies.class);

	private final Wording wording;

	/** One workbook edited at a time; others wait. */
	private final Semaphore editing = new Semaphore(1);

	Replies(Wording wording) {
		this.wording = wording;
	}

	byte[] of(Imports.Marked marked, Locale language) {
		Reasons reasons = reasons(marked.faults(), Locale.ENGLISH.getLanguage().equals(language.getLanguage()));
		if (ownCanBeEdited(marked)) {
			this.editing.acquireUninterruptibly();
			try {
				return OwnWorkbook.marked(marked.content(), reasons);
			}
			catch (IOException | RuntimeException ex) {
				// what the exception says may quote what stands in the file
				log.info("Workbook of import {} is not edited but written anew: {}", marked.job().id(),
						ex.getClass().getName());
			}
			finally {
				this.editing.release();
			}
		}
		return ReplyWorkbook.of(marked.job(), marked.content(), reasons);
	}

	private static boolean ownCanBeEdited(Imports.Marked marked) {
		return marked.job().format() == FileFormat.XLSX && marked.job().rows().read() <= OWN_ROWS
				&& WorkbookFile.unpacked(marked.content()) <= OWN_BYTES;
	}

	private Reasons reasons(List<ImportFault> faults, boolean english) {
		Map<Integer, Map<Column, Set<String>>> byLine = new HashMap<>();
		for (ImportFault fault : faults) {
			String words = english ? this.wording.english(fault.code(), fault.arguments())
					: this.wording.chinese(fault.code(), fault.arguments());
			Column.filling(fault.field())
				.ifPresent((column) -> byLine.computeIfAbsent(fault.line(), (line) -> new EnumMap<>(Column.class))
					.computeIfAbsent(column, (place) -> new LinkedHashSet<>())
					.add(words));
		}
		return new Reasons(english ? "Reason" : "错误原因", byLine);
	}

	/**
	 * What is wrong, where.
	 *
	 * @param head of the column of reasons
	 * @param byLine counted from 1, as the spreadsheet shows it
	 */
	record Reasons(String head, Map<Integer, Map<Column, Set<String>>> byLine) {

		Map<Column, Set<String>> of(int line) {
			return this.byLine.getOrDefault(line, Map.of());
		}

		/** All that is wrong with a row, a line for each of its cells. */
		static String text(Map<Column, Set<String>> faults) {
			StringBuilder text = new StringBuilder();
			faults.forEach((column, words) -> text.append(text.isEmpty() ? "" : "\n")
				.append(column.head())
				.append('：')
				.append(String.join(" ", words)));
			return text.toString();
		}

	}

}
