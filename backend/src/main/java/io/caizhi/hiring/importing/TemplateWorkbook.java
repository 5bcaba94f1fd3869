package io.caizhi.hiring.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.caizhi.hiring.HireSorting;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook an enterprise fills in: how to, the sheet with the heads, and hidden ones
 * with the lists and the stamp of the template.
 */
final class TemplateWorkbook {

	static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	static final String HIRES = "录用人员";

	static final String STAMP = "_caizhi";

	/** As many as a return may hold. */
	static final int MAXIMUM_ROWS = HireSorting.MAXIMUM_HIRES;

	private static final String LISTS = "_列表";

	private static final String HOW_TO = "填写说明";

	private static final String TEXT_FORMAT = "@";

	private static final String REQUIRED_COLOUR = "FFE2E0";

	private static final String OPTIONAL_COLOUR = "E8EEF7";

	private static final List<String> RULES = List.of("一行填一个人；第一行的标题不要改动、删除或合并。空行会被忽略。",
			"红色标题的列必填，蓝色标题的列按说明填写。带下拉列表的列请从列表中选择。", "请勿填写公式。从其他表格复制时，请用“选择性粘贴—数值”；证件号码列须保持文本格式。",
			"日期填成 2026-11-03 的样子，也可以用表格的日期格式。", "上传前会先预检：哪些是新增、哪些已经录过、哪些有错，一目了然；确认之前不保存任何内容。",
			"有错的行会在返回的表格中标红并写明原因，改好后可直接重新上传。", "本表含个人信息，请妥善保管，用后及时删除。");

	private TemplateWorkbook() {
	}

	/** The empty template of a tenant. */
	static byte[] empty(TemplateStamp stamp) {
		return written(stamp, (sheet) -> {
		});
	}

	/**
	 * The template with its sheet of hires filled in.
	 * @param filling writes below the heads, from row 1 on
	 */
	static byte[] written(TemplateStamp stamp, Consumer<Worksheet> filling) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Caizhi", "1.0")) {
			howTo(workbook.newWorksheet(HOW_TO));
			Worksheet hires = workbook.newWorksheet(HIRES);
			Worksheet lists = workbook.newWorksheet(LISTS);
			heads(hires, lists);
			filling.accept(hires);
			lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
			Worksheet hidden = workbook.newWorksheet(STAMP);
			hidden.value(0, 0, TemplateStamp.NAME);
			hidden.value(0, 1, stamp.version());
			hidden.value(0, 2, stamp.tenant());
			hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** The stamp and the heads, as a spreadsheet opens them: UTF-8 with its mark. */
	static byte[] csv(TemplateStamp stamp) {
		String heads = Arrays.stream(Column.values()).map(Column::head).collect(Collectors.joining(","));
		return ("\uFEFF" + stamp.line() + ",模板版本，请勿改动本行\r\n" + heads + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private static void howTo(Worksheet sheet) {
		sheet.width(0, 18);
		sheet.width(1, 90);
		sheet.value(0, 0, "用工名册填写说明");
		sheet.style(0, 0).bold().fontSize(14).set();
		int row = 2;
		for (int i = 0; i < RULES.size(); i++) {
			sheet.value(row, 0, String.valueOf(i + 1));
			sheet.value(row, 1, RULES.get(i));
			sheet.style(row, 1).wrapText(true).set();
			row++;
		}
		row++;
		sheet.value(row, 0, "列");
		sheet.value(row, 1, "怎样填写");
		sheet.range(row, 0, row, 1).style().bold().set();
		for (Column column : Column.values()) {
			row++;
			sheet.value(row, 0, column.head() + (column.required() ? "（必填）" : ""));
			sheet.value(row, 1, column.note());
			sheet.style(row, 1).wrapText(true).set();
		}
	}

	private static void heads(Worksheet sheet, Worksheet lists) {
		for (Column column : Column.values()) {
			int place = column.ordinal();
			sheet.width(place, column.width());
			sheet.style(place).format(TEXT_FORMAT).set();
			sheet.value(0, place, column.head());
			sheet.style(0, place)
				.bold()
				.format(TEXT_FORMAT)
				.fillColor(column.required() ? REQUIRED_COLOUR : OPTIONAL_COLOUR)
				.set();
			sheet.comment(0, place, column.note());
			column.choices().ifPresent((choices) -> dropDown(sheet, lists, place, choices.labels()));
		}
		sheet.freezePane(1, 1);
	}

	private static void dropDown(Worksheet sheet, Worksheet lists, int place, List<String> labels) {
		for (int i = 0; i < labels.size(); i++) {
			lists.value(i, place, labels.get(i));
		}
		sheet.range(1, place, MAXIMUM_ROWS, place)
			.validateWithList(lists.range(0, place, labels.size() - 1, place))
			.allowBlank(true)
			.errorStyle(DataValidationErrorStyle.STOP)
			.showErrorMessage(true)
			.errorTitle("不在列表中")
			.error("请从下拉列表中选择。");
	}

}
