package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.document.Paper;
import io.caizhi.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over in the layout of official documents, as it was signed last: a draft until
 * both have signed.
 */
final class HandoverPaper {

	private static final String NONE = "—";

	private HandoverPaper() {
	}

	static Paper of(Handover handover, Signature handing) {
		Signature taking = handover.taking();
		Signature last = (taking != null) ? taking : handing;
		Snapshot read = last.read();
		List<Paper.Part> parts = new ArrayList<>();
		parts.add(new Paper.Table(List.of("单位", "交出人", "接手人", "交接日期"),
				List.of(List.of(read.tenant(), read.leaver(), read.follower(), written(read.on())))));
		parts.add(new Paper.Paragraph("以下内容截至" + written(read.content().day()) + "，由系统汇总，签字后不再改动。"));
		section(parts, "一、待办事项", read.content().open(), "没有待办事项。");
		section(parts, "二、承诺事项", read.content().promises(), "系统中没有尚待兑现的承诺。");
		typed(parts, read.words());
		section(parts, "三、今后三个月的时间节点", read.content().deadlines(), "今后三个月没有时间节点。");
		parts.add(new Paper.Heading(1, "四、交接说明"));
		String notes = read.words().notes();
		if (notes == null) {
			parts.add(new Paper.Paragraph("无。"));
		}
		else {
			notes.lines().filter((line) -> !line.isBlank()).forEach((line) -> parts.add(new Paper.Paragraph(line)));
		}
		parts.add(new Paper.Heading(1, "五、签字"));
		parts.add(signatures(handing, taking));
		return new Paper(read.tenant(), "工作交接书", "工作交接书", parts, read.tenant(), written(ChinaTime.day(last.at())),
				taking == null);
	}

	private static void section(List<Paper.Part> parts, String heading, List<Line> lines, String none) {
		parts.add(new Paper.Heading(1, heading));
		parts.add(lines.isEmpty() ? new Paper.Paragraph(none)
				: new Paper.Table(List.of("事项", "期限", "逾期"), lines.stream().map(HandoverPaper::row).toList()));
	}

	private static List<String> row(Line line) {
		return List.of(line.chinese(), day(line.due()), (line.overdue() > 0) ? line.overdue() + " 项" : "");
	}

	private static void typed(List<Paper.Part> parts, Words words) {
		if (!words.promised().isEmpty()) {
			parts.add(new Paper.Heading(2, "交出人另行列出的承诺"));
			parts.add(new Paper.Table(List.of("承诺", "对象", "期限"),
					words.promised()
						.stream()
						.map((promise) -> List.of(promise.what(), promise.to(), day(promise.by())))
						.toList()));
		}
	}

	private static Paper.Part signatures(Signature handing, @Nullable Signature taking) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row((handing.reason() != null) ? "代交出人" : "交出人", handing));
		if (taking != null) {
			rows.add(row("接手人", taking));
		}
		return new Paper.Table(List.of("签字", "姓名", "时间", "内容摘要（SHA-256）", "说明"), rows);
	}

	private static List<String> row(String side, Signature signature) {
		return List.of(side, signature.name(), moment(signature.at()), signature.digest(),
				(signature.reason() != null) ? signature.reason() : "");
	}

	private static String moment(Instant at) {
		return written(ChinaTime.day(at)) + " " + at.atZone(ChinaTime.ZONE).toLocalTime().withNano(0);
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? written(day) : NONE;
	}

	private static String written(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
