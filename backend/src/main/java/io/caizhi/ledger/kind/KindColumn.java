package io.caizhi.ledger.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Typed;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.workbook.SheetColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of the workbook of a kind. A field has one, a person three: name, kind of the
 * document and its number.
 *
 * @param labels what its drop-down offers; of things that a unit has, whoever makes the
 * template adds them
 * @param of the field it belongs to
 * @param part of that field
 */
public record KindColumn(String field, String head, boolean required, int width, List<String> labels, String note,
		KindField of, Part part) implements SheetColumn {

	private static final Map<String, DocumentKind> DOCUMENTS = documents();

	private static final int NARROW = 14;

	private static final int WIDE = 24;

	/** What of a field a column holds. */
	public enum Part {

		/** The value itself, or a person's name. */
		VALUE,
		/** The kind of a person's document. */
		DOCUMENT_KIND,
		/** The number of a person's document. */
		DOCUMENT_NUMBER

	}

	/** The columns of a kind, in the order of its fields. */
	public static List<KindColumn> of(EntryKind kind) {
		List<KindColumn> columns = new ArrayList<>();
		Set<String> heads = new HashSet<>();
		for (KindField field : kind.fields()) {
			columns.add(value(field, free(field.name(), field, heads)));
			if (field.type() == FieldType.PERSON) {
				columns.add(new KindColumn(field.code() + "/documentKind", free(field.name() + "证件种类", field, heads),
						false, NARROW, List.copyOf(DOCUMENTS.keySet()), "知道证件的，从列表中选择；不知道的不填", field,
						Part.DOCUMENT_KIND));
				columns.add(new KindColumn(field.code() + "/documentNumber", free(field.name() + "证件号码", field, heads),
						false, WIDE, List.of(), "与证件种类一起填写。本列必须是文本格式：数字格式会丢失第 16 至 18 位，并且无法恢复", field,
						Part.DOCUMENT_NUMBER));
			}
		}
		return columns;
	}

	/** The same with a drop-down. */
	public KindColumn offering(List<String> more) {
		return new KindColumn(this.field, this.head, this.required, this.width, more, this.note, this.of, this.part);
	}

	/**
	 * The code of what somebody chose or typed: a word of either language, or the code.
	 */
	public Optional<String> code(String typed) {
		String text = typed.strip();
		String plain = Typed.code(text);
		if (this.part == Part.DOCUMENT_KIND) {
			return Optional.ofNullable(DOCUMENTS.get(text))
				.map(DocumentKind::name)
				.or(() -> DOCUMENTS.values().stream().map(DocumentKind::name).filter(plain::equals).findFirst());
		}
		return this.of.choices()
			.stream()
			.filter((choice) -> choice.name().equals(text) || text.equalsIgnoreCase(choice.english())
					|| choice.code().equals(plain))
			.findFirst()
			.map(CodeChoice::code);
	}

	/** What stands for a code in a workbook. */
	public String word(String code) {
		return this.of.choices()
			.stream()
			.filter((choice) -> choice.code().equals(code))
			.findFirst()
			.map(CodeChoice::name)
			.orElse(code);
	}

	/** What stands for a kind of document in a workbook. */
	public static String word(DocumentKind kind) {
		return DOCUMENTS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == kind)
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	private static KindColumn value(KindField field, String head) {
		return new KindColumn(field.code(), head, field.required(), (field.type() == FieldType.TEXT) ? WIDE : NARROW,
				field.choices().stream().map(CodeChoice::name).toList(), note(field), field, Part.VALUE);
	}

	/** Two fields may be called alike; columns are found by their heads. */
	private static String free(String head, KindField field, Set<String> taken) {
		String free = taken.contains(head) ? head + "（" + field.code() + "）" : head;
		taken.add(free);
		return free;
	}

	private static String note(KindField field) {
		String note = switch (field.type()) {
			case TEXT -> "最多 " + field.longest() + " 个字" + ((field.pattern() != null) ? "，格式：" + field.pattern() : "");
			case NUMBER -> "数字，不带千位分隔符" + range(field);
			case MONEY -> "金额，单位元，最多两位小数，不带千位分隔符" + range(field);
			case DATE -> "如 2026-11-03";
			case CODE -> "从列表中选择";
			case PERSON -> "按证件填写；姓名中的间隔号用“·”";
			case ENTERPRISE -> "本单位已登记企业的名称或统一社会信用代码";
			case UNIT -> "本区单位的名称或代码";
			case ENTRY -> "本单位相应台账中条目的名称或编号；名称相同的请填编号";
		};
		return field.personal() ? note + "。个人信息，加密保存" : note;
	}

	private static String range(KindField field) {
		return bound("，不小于 ", field.min()) + bound("，不大于 ", field.max());
	}

	private static String bound(String words, @Nullable BigDecimal bound) {
		return (bound != null) ? words + bound.toPlainString() : "";
	}

	private static Map<String, DocumentKind> documents() {
		Map<String, DocumentKind> words = new LinkedHashMap<>();
		words.put("居民身份证", DocumentKind.RESIDENT_ID);
		words.put("港澳居民来往内地通行证", DocumentKind.HK_MACAO_PERMIT);
		words.put("台湾居民来往大陆通行证", DocumentKind.TAIWAN_PERMIT);
		words.put("护照", DocumentKind.PASSPORT);
		return words;
	}

}
