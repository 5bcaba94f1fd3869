package io.caizhi.workbook.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

import io.caizhi.kernel.Wording;
import io.caizhi.workbook.FileFormat;
import io.caizhi.workbook.MarkedRows;
import io.caizhi.workbook.Reasons;
import io.caizhi.workbook.ReplyWorkbook;
import io.caizhi.workbook.Template;
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

	byte[] of(Template template, Marked marked, Locale language) {
		Reasons reasons = reasons(template, marked.faults(),
				Locale.ENGLISH.getLanguage().equals(language.getLanguage()));
		if (ownCanBeEdited(marked)) {
			this.editing.acquireUninterruptibly();
			try {
				return MarkedRows.of(template, marked.content(), reasons);
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
		return ReplyWorkbook.of(template, marked.job().format(), marked.content(), reasons);
	}

	private static boolean ownCanBeEdited(Marked marked) {
		return marked.job().format() == FileFormat.XLSX && marked.job().rows().read() <= OWN_ROWS
				&& WorkbookFile.unpacked(marked.content()) <= OWN_BYTES;
	}

	private Reasons reasons(Template template, List<ImportFault> faults, boolean english) {
		Map<Integer, SortedMap<Integer, Set<String>>> byLine = new HashMap<>();
		for (ImportFault fault : faults) {
			String words = english ? this.wording.english(fault.code(), fault.arguments())
					: this.wording.chinese(fault.code(), fault.arguments());
			template.filling(fault.field())
				.ifPresent((column) -> byLine.computeIfAbsent(fault.line(), (line) -> new TreeMap<>())
					.computeIfAbsent(column, (place) -> new LinkedHashSet<>())
					.add(words));
		}
		return new Reasons(english ? "Reason" : "错误原因", byLine);
	}

	/** A file and what is wrong in it. */
	record Marked(ImportJob job, byte[] content, List<ImportFault> faults) {

		@Override
		public String toString() {
			return "Marked " + this.job.id();
		}

	}

}
