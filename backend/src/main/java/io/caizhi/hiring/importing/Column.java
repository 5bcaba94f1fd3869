package io.caizhi.hiring.importing;

import java.util.List;
import java.util.Optional;

import io.caizhi.workbook.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the workbook, in the order of the template. */
enum Column implements SheetColumn {

	NAME("name", "姓名", true, 14, null, "按证件填写；姓名中的间隔号用“·”"),
	DOCUMENT_KIND("documentKind", "证件种类", true, 14, Choices.DOCUMENT_KIND, "从列表中选择"),
	DOCUMENT_NUMBER("documentNumber", "证件号码", true, 24, null, "身份证 18 位，末位可为 X。本列必须是文本格式：数字格式会丢失第 16 至 18 位，并且无法恢复"),
	GENDER("gender", "性别", true, 8, Choices.GENDER, "须与身份证号码一致"),
	EDUCATION("education", "学历", true, 16, Choices.EDUCATION, "以毕业证书为准（GB/T 4658）"),
	STUDENT("student", "是否在校", true, 10, Choices.YES_NO, "是否全日制在校生"),
	GRADUATED_ON("graduatedOn", "毕业日期", false, 12, null, "大专及以上毕业且非在校生的必填，如 2026-06-30"),
	SCHOOL("school", "学校", false, 22, null, "大专及以上的必填"), MAJOR("major", "专业", false, 22, null, "大专及以上的必填"),
	POSITION("position", "岗位", true, 16, null, "如“工艺工程师”"),
	HIRED_ON("hiredOn", "录用日期", true, 12, null, "如 2026-11-03；须在所填月份之内，补报的填实际日期"),
	LEFT_ON("leftOn", "离职日期", false, 12, null, "已离职的填写"),
	CHANNEL("channel", "招聘渠道", true, 14, Choices.CHANNEL, "从列表中选择"),
	EVENT("event", "招聘活动", false, 22, null, "如“4月线下夜市招聘会”；没有则不填"),
	CONTRACT("contract", "合同类型", true, 16, Choices.CONTRACT, "从列表中选择"),
	INSURED("insured", "是否参保", true, 10, Choices.YES_NO, "是否已参加社会保险"),
	INFORMED("informed", "是否已告知本人", true, 14, Choices.YES_NO, "个人信息保护法要求：未告知本人其信息将上报的，不能填报");

	static final List<Column> ALL = List.of(values());

	private final String field;

	private final String head;

	private final boolean required;

	private final int width;

	private final @Nullable Choices choices;

	private final String note;

	Column(String field, String head, boolean required, int width, @Nullable Choices choices, String note) {
		this.field = field;
		this.head = head;
		this.required = required;
		this.width = width;
		this.choices = choices;
		this.note = note;
	}

	/** The component of {@link io.caizhi.hiring.HireDraft} it fills. */
	@Override
	public String field() {
		return this.field;
	}

	@Override
	public String head() {
		return this.head;
	}

	@Override
	public boolean required() {
		return this.required;
	}

	@Override
	public int width() {
		return this.width;
	}

	Optional<Choices> choices() {
		return Optional.ofNullable(this.choices);
	}

	@Override
	public List<String> labels() {
		return choices().map(Choices::labels).orElse(List.of());
	}

	@Override
	public String note() {
		return this.note;
	}

}
