package io.caizhi.plan.yearly;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Member;
import io.caizhi.workbook.MarkedWorkbook;
import io.caizhi.workbook.MarkedWorkbook.Heads;
import io.caizhi.workbook.MarkedWorkbook.Mark;
import io.caizhi.workbook.UnusableFile;

import org.springframework.stereotype.Component;

/**
 * The office's own workbook of a plan given back with what is wrong marked, in the
 * language of its reader. Nothing of it is kept.
 */
@Component
class PlanReply {

	private static final Heads CHINESE = new Heads("错误清单", "位置", "错误原因");

	private static final Heads ENGLISH = new Heads("Faults", "Place", "Reason");

	private final PlanImport imports;

	private final Wording wording;

	/** One workbook edited at a time; others wait. */
	private final Semaphore editing = new Semaphore(1);

	PlanReply(PlanImport imports, Wording wording) {
		this.imports = imports;
		this.wording = wording;
	}

	/**
	 * @throws Refusal not found; invalid, when nothing of the file can be used
	 */
	byte[] of(Member office, PlanId plan, byte[] file, Locale language) {
		boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
		List<Mark> marks = this.imports.faults(office, plan, file)
			.stream()
			.map((fault) -> new Mark(fault.where(), words(fault, english)))
			.toList();
		this.editing.acquireUninterruptibly();
		try {
			return MarkedWorkbook.of(file, english ? ENGLISH : CHINESE, marks);
		}
		catch (UnusableFile ex) {
			throw ex.refusal();
		}
		finally {
			this.editing.release();
		}
	}

	private String words(Fault fault, boolean english) {
		return english ? this.wording.english(fault.code(), fault.arguments())
				: this.wording.chinese(fault.code(), fault.arguments());
	}

}
