package io.caizhi.hiring.importing;

import java.util.List;

import io.caizhi.hiring.HireSorting;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.TemplateStamp;

/** The workbook an enterprise fills in with its hires. */
final class HireTemplate {

	static final String SHEET = "录用人员";

	/** As many as a return may hold. */
	static final int MAXIMUM_ROWS = HireSorting.MAXIMUM_HIRES;

	private static final String NAME = "caizhi-hires";

	/** Changes whenever a column does. */
	private static final String VERSION = "1";

	private static final List<String> RULES = List.of("一行填一个人；第一行的标题不要改动、删除或合并。空行会被忽略。",
			"红色标题的列必填，蓝色标题的列按说明填写。带下拉列表的列请从列表中选择。", "请勿填写公式。从其他表格复制时，请用“选择性粘贴—数值”；证件号码列须保持文本格式。",
			"日期填成 2026-11-03 的样子，也可以用表格的日期格式。", "上传前会先预检：哪些是新增、哪些已经录过、哪些有错，一目了然；确认之前不保存任何内容。",
			"有错的行会在返回的表格中标红并写明原因，改好后可直接重新上传。", "本表含个人信息，请妥善保管，用后及时删除。");

	private HireTemplate() {
	}

	static Template of(TenantId tenant) {
		return of(stamp(tenant));
	}

	static Template of(TemplateStamp stamp) {
		return new Template(stamp, SHEET, "用工名册填写说明", RULES, Column.ALL, MAXIMUM_ROWS);
	}

	static TemplateStamp stamp(TenantId tenant) {
		return TemplateStamp.of(NAME, VERSION, tenant);
	}

}
