package io.caizhi.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Subject;

/**
 * Who took a file, where, when and what for. People are told by their account alone.
 *
 * @param number of the file, under which the audit log has it
 */
record Watermark(String number, String tenant, Subject taker, Instant at, ExportPurpose purpose, int rows) {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	String line() {
		return "导出单位：%s　账号：%s　时间：%s　用途：%s　共 %d 行　编号：%s".formatted(this.tenant, this.taker.id(), time(),
				this.purpose.word(), this.rows, this.number);
	}

	/** The same, a name and a value at a time. */
	List<List<String>> parts() {
		return List.of(List.of("number", this.number), List.of("tenant", this.tenant),
				List.of("account", this.taker.id()), List.of("time", this.at.toString()),
				List.of("purpose", this.purpose.name()), List.of("rows", String.valueOf(this.rows)));
	}

	private String time() {
		return MINUTE.format(this.at.atZone(ChinaTime.ZONE));
	}

}
