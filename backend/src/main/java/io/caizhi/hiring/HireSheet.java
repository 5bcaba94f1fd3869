package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import io.caizhi.export.ExportTable;
import org.jspecify.annotations.Nullable;

/** Lists of hires as they go into a file, document numbers masked. */
final class HireSheet {

	private static final List<String> BOOKED = List.of("计入月份", "企业", "姓名", "证件号码（掩码）", "学历", "渠道", "入职日期", "离职日期",
			"大学生", "参保", "学历已核", "补报", "重复", "计入份额", "原因");

	private static final List<String> REPORTED = List.of("月报", "姓名", "证件号码（掩码）", "学历", "毕业院校", "专业", "岗位", "渠道", "入职日期",
			"离职日期", "大学生", "参保", "状态", "计入月份");

	private HireSheet() {
	}

	/** A row of a return. */
	record Reported(YearMonth month, Hire hire) {

		@Override
		public String toString() {
			return "Reported";
		}

	}

	static ExportTable booked(List<BookedHire> hires) {
		return new ExportTable("hiresCounted", "计入数字的录用人员", BOOKED, hires.stream().map(HireSheet::row).toList());
	}

	static ExportTable reported(List<Reported> hires) {
		return new ExportTable("hiresReported", "本企业录用人员", REPORTED, hires.stream().map(HireSheet::row).toList());
	}

	private static List<@Nullable Object> row(BookedHire hire) {
		Booking booking = hire.booking();
		Booking.Attributes attributes = booking.attributes();
		return Arrays.asList(booking.month().toString(), hire.enterpriseName(), hire.name(), hire.document().masked(),
				HireWords.education(attributes.education()), HireWords.channel(attributes.channel()), hire.hiredOn(),
				hire.leftOn(), yes(attributes.college()), yes(attributes.insured()), yes(attributes.degreeChecked()),
				yes(attributes.late()), yes(booking.duplicate()), booking.credit(), HireWords.cause(booking.cause()));
	}

	private static List<@Nullable Object> row(Reported reported) {
		Hire hire = reported.hire();
		HireFacts facts = hire.facts();
		YearMonth counted = hire.countedMonth();
		return Arrays.asList(reported.month().toString(), facts.name(), facts.document().masked(),
				HireWords.education(facts.education()), facts.school(), facts.major(), facts.position(),
				HireWords.channel(facts.channel()), facts.hiredOn(), facts.leftOn(), yes(hire.college()),
				yes(facts.insured()), HireWords.status(hire.status()), (counted != null) ? counted.toString() : null);
	}

	private static String yes(boolean holds) {
		return holds ? "是" : "否";
	}

}
