package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.document.Paper;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Quotation;

/**
 * A notice in the layout of an official document: what was issued, and nothing that came
 * after.
 */
final class NoticePaper {

	private NoticePaper() {
	}

	static Paper of(SupervisionNotice notice, LocalDate due) {
		List<Paper.Part> parts = new ArrayList<>();
		parts.add(new Paper.Recipients(notice.unit().name() + "："));
		notice.demand()
			.lines()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> parts.add(new Paper.Paragraph(line.strip())));
		parts.add(new Paper.Table(List.of("督办来源", "下发日期", "回复期限"),
				List.of(List.of(notice.source().word(), written(ChinaTime.day(notice.issuedAt())), written(due)))));
		parts.add(new Paper.Paragraph("请于期限前在系统中回复办理情况并附佐证材料。"));
		return new Paper(notice.issuer(), notice.cited(), title(notice), parts, notice.issuer(),
				written(ChinaTime.day(notice.issuedAt())), false);
	}

	static String title(SupervisionNotice notice) {
		return "关于“" + Quotation.inner(notice.title()) + "”的督办单";
	}

	private static String written(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
