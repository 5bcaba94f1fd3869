package io.caizhi.hiring.entry;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireSorting.Fresh;
import io.caizhi.hiring.HireSorting.Wrong;
import io.caizhi.hiring.importing.TypedHire;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.privacy.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is understood of what people type. */
class TypedRowTest {

	private static final String NUMBER = Drafts.graduate(1, LocalDate.of(2022, 11, 3)).documentNumber();

	@Test
	void wordsAndDaysBecomeAHire() {
		TypedRow row = new TypedRow("𠮷·阿依古丽", "居民身份证", NUMBER, "男", "大学本科毕业", "否", "2022/6/30", "滁州学院", "机械工程", "技术员",
				"2022年11月3日", "20221120", "校园招聘会", "秋季双选会", "固定期限", "是", "是");

		TypedHire read = row.read();

		assertThat(read.blank()).isFalse();
		assertThat(read.wrong(new Fresh())).isEmpty();
		assertThat(read.draft()).isEqualTo(new HireDraft("𠮷·阿依古丽", DocumentKind.RESIDENT_ID, NUMBER, "1", "21", false,
				LocalDate.of(2022, 6, 30), "滁州学院", "机械工程", "技术员", LocalDate.of(2022, 11, 3), LocalDate.of(2022, 11, 20),
				Channel.CAMPUS_FAIR, "秋季双选会", ContractKind.FIXED_TERM, true, true));
	}

	@Test
	void codesDoAsWell() {
		TypedRow row = new TypedRow("测试甲", "resident_id", NUMBER, "１", "71", "false", null, null, null, "操作工",
				"2022-11-03", null, "REFERRAL", null, "FIXED_TERM", "TRUE", "true");

		assertThat(row.read().wrong(new Fresh())).isEmpty();
		assertThat(row.read().draft().gender()).isEqualTo("1");
		assertThat(row.read().draft().channel()).isEqualTo(Channel.REFERRAL);
		assertThat(row.read().draft().insured()).isTrue();
	}

	/** A field of one is the field of the other, by name and by place. */
	@Test
	void itHasTheFieldsOfAHire() {
		assertThat(Stream.of(TypedRow.class.getRecordComponents()).map(RecordComponent::getName))
			.containsExactlyElementsOf(
					Stream.of(HireDraft.class.getRecordComponents()).map(RecordComponent::getName).toList());
	}

	@ParameterizedTest
	@CsvSource({ "2022-11-03", "2022/11/3", "2022.11.3", "2022年11月3日", "20221103", "２０２２/１１/３", "2022-11-03 00:00:00" })
	void aDayIsUnderstoodHoweverItIsTyped(String typed) {
		assertThat(hiredOn(typed).draft().hiredOn()).isEqualTo("2022-11-03");
		assertThat(hiredOn(typed).wrong(new Fresh())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "昨天", "3/11", "2022-02-30", "11/3/2022", "44868" })
	void whatIsNoDayIsSaidOnce(String typed) {
		Wrong alsoMissing = new Wrong(List.of(new Fault("/hiredOn", "required"), new Fault("/position", "required")));

		assertThat(hiredOn(typed).draft().hiredOn()).isNull();
		assertThat(hiredOn(typed).wrong(alsoMissing)).containsExactly(new Fault("/hiredOn", "import.date"),
				new Fault("/position", "required"));
	}

	@Test
	void aNumberCutShortByASpreadsheetIsNotTakenForOne() {
		assertThat(TypedHire.read(cells(2, "3.41102E+17")).wrong(new Fresh()))
			.containsExactly(new Fault("/documentNumber", "import.number-lost"));
		assertThat(TypedHire.read(cells(4, "本科")).wrong(new Fresh()))
			.containsExactly(new Fault("/education", "import.not-in-list"));
		assertThat(TypedHire.read(cells(0, "=A1")).wrong(new Fresh()))
			.containsExactly(new Fault("/name", "import.formula"));
	}

	@Test
	void rowsThatLookBlankAreBlank() {
		assertThat(TypedHire.read(cells(0, " \u3000\u200B\u00A0")).blank()).isTrue();
		assertThat(TypedHire.read(Collections.nCopies(17, null)).blank()).isTrue();
		assertThat(TypedHire.read(cells(16, "是")).blank()).isFalse();
	}

	@Test
	void itSaysNothingOfThePerson() {
		assertThat(named("测试甲") + " " + new TypedRows(List.of(named("测试甲"))) + " " + named("测试甲").read())
			.doesNotContain("测试甲");
	}

	private static TypedHire hiredOn(String typed) {
		return TypedHire.read(cells(10, typed));
	}

	private static List<String> cells(int place, String text) {
		List<String> cells = new ArrayList<>(Collections.nCopies(17, ""));
		cells.set(place, text);
		return cells;
	}

	private static TypedRow named(String name) {
		return new TypedRow(name, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null);
	}

}
