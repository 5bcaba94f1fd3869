package io.caizhi.plan.yearly;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the sheet of indicators, in order. */
enum PlanColumn {

	CODE("指标代码", "code", true), MEASURE("举措代码", "measure", true), NAME("指标名称", "name", true),
	DIMENSION("维度", "dimension", true), UNIT("计量单位", "unitOfMeasure", true), DIRECTION("方向", "direction", true),
	LEAD("牵头单位代码", "leadUnit", false), CONTRIBUTING("配合单位代码", "contributing", false),
	RESPONSIBLE("责任人", "responsible", false), METRIC("取数代码", "metric", true), RULE("计数口径", "countingRule", true),
	MILESTONES("时间节点", "milestones", false), CURVE("季节曲线", "curve", false);

	private final String head;

	private final String field;

	private final boolean required;

	PlanColumn(String head, String field, boolean required) {
		this.head = head;
		this.field = field;
		this.required = required;
	}

	String head() {
		return this.head;
	}

	boolean required() {
		return this.required;
	}

	/** The letter a spreadsheet shows above it. */
	String letter() {
		return PlanWorkbook.letters(ordinal());
	}

	/** The column of a field that a fault's JSON pointer names. */
	static Optional<PlanColumn> of(String pointer) {
		String field = pointer.startsWith("/") ? pointer.substring(1) : pointer;
		return Stream.of(values())
			.filter((column) -> field.equals(column.field) || field.startsWith(column.field + "/")
					|| field.startsWith(column.field + "["))
			.findFirst();
	}

	static List<String> heads() {
		return Stream.of(values()).map(PlanColumn::head).toList();
	}

}
