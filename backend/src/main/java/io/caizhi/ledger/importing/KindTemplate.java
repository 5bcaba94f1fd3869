package io.caizhi.ledger.importing;

import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.EntryNames;
import io.caizhi.ledger.EntrySorting;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindColumn;
import io.caizhi.ledger.kind.KindColumn.Part;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.TemplateStamp;

/** The workbook of a kind, as its definition has it; each version has one of its own. */
final class KindTemplate {

	static final String SHEET = "台账条目";

	private static final String NAME = "caizhi-ledger-";

	/** A drop-down of more is no help. */
	private static final int MOST_OFFERED = 500;

	private static final List<String> RULES = List.of("一行填一条；第一行的标题不要改动、删除或合并。空行会被忽略。",
			"红色标题的列必填，蓝色标题的列按说明填写。带下拉列表的列请从列表中选择。", "请勿填写公式。从其他表格复制时，请用“选择性粘贴—数值”；证件号码列须保持文本格式。",
			"日期填成 2026-11-03 的样子，也可以用表格的日期格式。数字不带千位分隔符。", "上传前会先预检：哪些是新增、哪些台账中已有、哪些有错，一目了然；确认之前不保存任何内容。",
			"有错的行会在返回的表格中标红并写明原因，改好后可直接重新上传。", "导入后为草稿：补充佐证材料后一起提交核验。", "本表可能含个人信息，请妥善保管，用后及时删除。");

	private KindTemplate() {
	}

	static Template of(TenantId tenant, EntryKind kind) {
		return of(tenant, kind, KindColumn.of(kind));
	}

	/** With the names of what the unit's entries may name to choose from. */
	static Template of(TenantId tenant, EntryKind kind, EntryNames.Names names) {
		return of(tenant, kind, KindColumn.of(kind).stream().map((column) -> offering(column, names)).toList());
	}

	private static Template of(TenantId tenant, EntryKind kind, List<KindColumn> columns) {
		return new Template(TemplateStamp.of(NAME + kind.code(), String.valueOf(kind.version()), tenant), SHEET,
				kind.content().name() + "填写说明", RULES, columns, EntrySorting.MAXIMUM_ENTRIES);
	}

	private static KindColumn offering(KindColumn column, EntryNames.Names names) {
		return (column.part() == Part.VALUE) ? switch (column.of().type()) {
			case ENTERPRISE, UNIT, ENTRY -> offered(column, names.all(column.of()));
			case TEXT, NUMBER, MONEY, DATE, CODE, PERSON -> column;
		} : column;
	}

	private static KindColumn offered(KindColumn column, List<String> names) {
		return (names.size() <= MOST_OFFERED) ? column.offering(names) : column;
	}

}
