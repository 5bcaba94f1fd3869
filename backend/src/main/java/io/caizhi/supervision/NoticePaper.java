package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.document.Paper;
import io.caizhi.kernel.ChinaTime;

/**
 * A notice in the layout of an official document: what was issued, and nothing that came
 * after.
 */
final class NoticePaper {

	private NoticePaper() {
	}

	static Paper of(SupervisionNotice notice, LocalDate due) {
		return new Paper(notice.issuer(), notice.cited(), title(notice),
				List.of(new Paper.Recipients(notice.unit().name() + "："), new Paper.Paragraph(notice.demand()),
						new Paper.Table(List.of("督办来源", "下发日期", "回复期限"),
								List.of(List.of(notice.source().word(), written(ChinaTime.day(notice.issuedAt())),
										written(due)))),
						new Paper.Paragraph("请于期限前在系统中回复办理情况并附佐证材料。")),
				notice.issuer(), written(ChinaTime.day(notice.issuedAt())), false);
	}

	static String title(SupervisionNotice notice) {
		return "关于“" + notice.title() + "”的督办单";
	}

	private static String written(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
