package io.caizhi.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook that people fill in: how to, the sheet with the heads, and hidden ones
 * with the lists and the stamp of the template.
 */
public final class TemplateWorkbook {

	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	static final String STAMP = "_caizhi";

	private static final String LISTS = "_列表";

	private static final String HOW_TO = "填写说明";

	private static final String TEXT_FORMAT = "@";

	private static final String REQUIRED_COLOUR = "FFE2E0";

	private static final String OPTIONAL_COLOUR = "E8EEF7";

	private final Template template;

	TemplateWorkbook(Template template) {
		this.template = template;
	}

	byte[] written(Consumer<Worksheet> filling) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Caizhi", "1.0")) {
			Worksheet howTo = workbook.newWorksheet(HOW_TO);
			howTo(howTo);
			Worksheet rows = workbook.newWorksheet(this.template.sheet());
			Worksheet lists = workbook.newWorksheet(LISTS);
			heads(rows, lists);
			lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
			Worksheet hidden = workbook.newWorksheet(STAMP);
			hidden.value(0, 0, this.template.stamp().name());
			hidden.value(0, 1, this.template.stamp().version());
			hidden.value(0, 2, this.template.stamp().tenant());
			hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
			// a sheet that is written row by row must be the only one that is not
			// finished
			howTo.finish();
			lists.finish();
			hidden.finish();
			filling.accept(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] csv(Template template) {
		String heads = template.columns().stream().map(SheetColumn::head).collect(Collectors.joining(","));
		return ("\uFEFF" + template.stamp().line() + ",模板版本，请勿改动本行\r\n" + heads + "\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private void howTo(Worksheet sheet) {
		sheet.width(0, 18);
		sheet.width(1, 90);
		sheet.value(0, 0, this.template.title());
		sheet.style(0, 0).bold().fontSize(14).set();
		int row = 2;
		for (int i = 0; i < this.template.rules().size(); i++) {
			sheet.value(row, 0, String.valueOf(i + 1));
			sheet.value(row, 1, this.template.rules().get(i));
			sheet.style(row, 1).wrapText(true).set();
			row++;
		}
		row++;
		sheet.value(row, 0, "列");
		sheet.value(row, 1, "怎样填写");
		sheet.range(row, 0, row, 1).style().bold().set();
		for (SheetColumn column : this.template.columns()) {
			row++;
			sheet.value(row, 0, column.head() + (column.required() ? "（必填）" : ""));
			sheet.value(row, 1, column.note());
			sheet.style(row, 1).wrapText(true).set();
		}
	}

	private void heads(Worksheet sheet, Worksheet lists) {
		for (int place = 0; place < this.template.columns().size(); place++) {
			SheetColumn column = this.template.columns().get(place);
			sheet.width(place, column.width());
			sheet.style(place).format(TEXT_FORMAT).set();
			sheet.value(0, place, column.head());
			sheet.style(0, place)
				.bold()
				.format(TEXT_FORMAT)
				.fillColor(column.required() ? REQUIRED_COLOUR : OPTIONAL_COLOUR)
				.set();
			sheet.comment(0, place, column.note());
			if (!column.labels().isEmpty()) {
				dropDown(sheet, lists, place, column.labels());
			}
		}
		sheet.freezePane(1, 1);
	}

	private void dropDown(Worksheet sheet, Worksheet lists, int place, List<String> labels) {
		for (int i = 0; i < labels.size(); i++) {
			lists.value(i, place, labels.get(i));
		}
		sheet.range(1, place, this.template.maximum(), place)
			.validateWithList(lists.range(0, place, labels.size() - 1, place))
			.allowBlank(true)
			.errorStyle(DataValidationErrorStyle.STOP)
			.showErrorMessage(true)
			.errorTitle("不在列表中")
			.error("请从下拉列表中选择。");
	}

}
