package io.caizhi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewcomersTest {

	private static final LocalDate DAY = LocalDate.of(2022, 3, 15);

	private final List<Newcomer> crowd = IntStream.range(0, 5_000)
		.mapToObj((number) -> Newcomers.invent(number, number % 8 == 0, DAY))
		.toList();

	@Test
	void numbersPassTheProductsOwnCheckAndAgreeWithTheGender() {
		assertThat(this.crowd).allSatisfy((person) -> {
			DocumentNumber.Reading reading = DocumentNumber.read(person.documentKind(), person.documentNumber(), DAY);
			assertThat(reading).isInstanceOf(DocumentNumber.Legible.class);
			DocumentNumber number = ((DocumentNumber.Legible) reading).number();
			number.gender().ifPresent((gender) -> assertThat(gender).isEqualTo(person.gender()));
			number.bornOn().ifPresent((born) -> assertThat(born).isBetween(DAY.minusYears(60), DAY.minusYears(16)));
		});
	}

	@Test
	void residentsComeFromADivisionThatDoesNotExist() {
		assertThat(this.crowd).filteredOn((person) -> person.documentKind() == DocumentKind.RESIDENT_ID)
			.hasSizeGreaterThan(4_800)
			.allSatisfy((person) -> assertThat(person.documentNumber()).startsWith("999"));
	}

	@Test
	void nobodyIsInventedTwice() {
		assertThat(this.crowd).extracting(Newcomer::documentNumber).doesNotHaveDuplicates();
	}

	@Test
	void theSameNumberIsTheSamePerson() {
		assertThat(Newcomers.invent(4_711, true, DAY)).isEqualTo(Newcomers.invent(4_711, true, DAY));
	}

	@Test
	void collegeStudentsAreThoseAskedFor() {
		assertThat(this.crowd).filteredOn((person) -> person.collegeIn(2022)).hasSize(625);
	}

	@Test
	void someNamesAreHardToStore() {
		assertThat(this.crowd).extracting(Newcomer::name)
			.anyMatch((name) -> name.codePoints().anyMatch((character) -> character > 0xFFFF))
			.anyMatch((name) -> name.contains("·"));
		assertThat(this.crowd).extracting(Newcomer::documentKind).contains(DocumentKind.values());
	}

}
