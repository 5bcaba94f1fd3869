package io.caizhi.privacy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** GB 11643 and the documents of those who have no such number; all numbers made up. */
class DocumentNumberTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@ParameterizedTest(name = "{0} {1} reads as {2}")
	@CsvSource({ "RESIDENT_ID, 11010519491231002X, 11010519491231002X",
			"RESIDENT_ID, 440524188001010014, 440524188001010014",
			"RESIDENT_ID, 11010519491231002x, 11010519491231002X",
			"RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
			"RESIDENT_ID, '  11010519491231002ｘ\u3000', 11010519491231002X",
			"RESIDENT_ID, 341103200002290014, 341103200002290014",
			"RESIDENT_ID, 341103202611240011, 341103202611240011", "HK_MACAO_PERMIT, h12345678, H12345678",
			"HK_MACAO_PERMIT, M1234567801, M1234567801", "TAIWAN_PERMIT, 12345678, 12345678",
			"TAIWAN_PERMIT, 1234567801, 1234567801", "PASSPORT, e12345678, E12345678",
			"PASSPORT, 123456789, 123456789" })
	void aGoodNumberIsReadInOneSpelling(DocumentKind kind, String text, String number) {
		assertThat(DocumentNumber.read(kind, text, TODAY))
			.isEqualTo(new DocumentNumber.Legible(new DocumentNumber(kind, number)));
	}

	@ParameterizedTest(name = "{0} {1} is refused: {2}")
	@CsvSource({ "RESIDENT_ID, 110105194912310021, document-checksum",
			"RESIDENT_ID, 440524188001010015, document-checksum",
			"RESIDENT_ID, 110105491231002, document-fifteen-digits", "RESIDENT_ID, 11010519491231002, document-length",
			"RESIDENT_ID, 1101051949123100222, document-length", "RESIDENT_ID, '', document-length",
			"RESIDENT_ID, 1101051949123100X2, document-characters",
			"RESIDENT_ID, 01010519491231002X, document-characters",
			"RESIDENT_ID, 1101051949 231002X, document-characters",
			"RESIDENT_ID, 11010519491231002Ⅹ, document-characters",
			"RESIDENT_ID, ١1010519491231002X, document-characters",
			"RESIDENT_ID, 11010519490229002X, document-birth-date",
			"RESIDENT_ID, 11010519001301002X, document-birth-date",
			"RESIDENT_ID, 11010519490631002X, document-birth-date",
			"RESIDENT_ID, 341103202611250017, document-birth-date", "HK_MACAO_PERMIT, K12345678, document-hk-macao",
			"HK_MACAO_PERMIT, H123456789, document-hk-macao", "TAIWAN_PERMIT, T12345678, document-taiwan",
			"TAIWAN_PERMIT, 123456789, document-taiwan", "PASSPORT, E-1234567, document-passport",
			"PASSPORT, ABCDEFG, document-passport", "PASSPORT, 1234, document-passport",
			"PASSPORT, A123456789012345, document-passport" })
	void aBadNumberIsRefusedWithItsReason(DocumentKind kind, String text, String code) {
		assertThat(DocumentNumber.read(kind, text, TODAY)).isEqualTo(new DocumentNumber.Faulty(code));
	}

	@ParameterizedTest(name = "{0} {1} is the person {2}")
	@CsvSource({ "RESIDENT_ID, 11010519491231002X, RESIDENT_ID|11010519491231002X",
			"HK_MACAO_PERMIT, H1234567802, HK_MACAO_PERMIT|H12345678",
			"HK_MACAO_PERMIT, H12345678, HK_MACAO_PERMIT|H12345678",
			"TAIWAN_PERMIT, 1234567801, TAIWAN_PERMIT|12345678", "PASSPORT, 12345678, PASSPORT|12345678" })
	void aRenewedBookletIsTheSamePerson(DocumentKind kind, String number, String identity) {
		assertThat(new DocumentNumber(kind, number).identity()).isEqualTo(identity);
	}

	@Test
	void noSingleWrongDigitPasses() {
		String number = "11010519491231002X";
		for (int place = 0; place < 17; place++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String mistyped = number.substring(0, place) + digit + number.substring(place + 1);
				assertThat(DocumentNumber.read(DocumentKind.RESIDENT_ID, mistyped, TODAY))
					.isInstanceOf(mistyped.equals(number) ? DocumentNumber.Legible.class : DocumentNumber.Faulty.class);
			}
		}
	}

	@Test
	void aResidentsNumberTellsBirthAndGender() {
		DocumentNumber woman = new DocumentNumber(DocumentKind.RESIDENT_ID, "11010519491231002X");
		DocumentNumber man = new DocumentNumber(DocumentKind.RESIDENT_ID, "440524188001010014");

		assertThat(woman.bornOn()).contains(LocalDate.of(1949, 12, 31));
		assertThat(woman.gender()).contains("2");
		assertThat(man.gender()).contains("1");
		assertThat(new DocumentNumber(DocumentKind.PASSPORT, "E12345678").gender()).isEmpty();
	}

	@Test
	void noTextFormTellsTheNumber() {
		DocumentNumber number = new DocumentNumber(DocumentKind.RESIDENT_ID, "11010519491231002X");

		assertThat(number + " " + new DocumentNumber.Legible(number)).contains("110***********002X")
			.doesNotContain("110105");
	}

}
