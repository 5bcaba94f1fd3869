package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentDigestTest {

	private static final EnterpriseId ENTERPRISE = new EnterpriseId(1);

	private static final YearMonth MONTH = YearMonth.of(2026, 11);

	private static final ContentDigest.Line ONE = line((byte) 1, "技术员");

	private static final ContentDigest.Line TWO = line((byte) 2, "技术员");

	/**
	 * {@code printf 'caizhi monthly return 1\n0000000000001\t2026-11\t0\n' | sha256sum}.
	 */
	@Test
	void aNilReturnHasADigestThatAnybodyCanCheck() {
		assertThat(ContentDigest.of(ENTERPRISE, MONTH, List.of()))
			.isEqualTo("bd3f222e1ef4120870287bd17f2b143480d1591d154de81d6b66f99ee63dd51c");
	}

	@Test
	void theOrderOfEntryDoesNotMatter() {
		assertThat(ContentDigest.of(ENTERPRISE, MONTH, List.of(ONE, TWO)))
			.isEqualTo(ContentDigest.of(ENTERPRISE, MONTH, List.of(TWO, ONE)));
	}

	@Test
	void everyOtherContentHasAnotherDigest() {
		assertThat(List.of(ContentDigest.of(ENTERPRISE, MONTH, List.of(ONE)),
				ContentDigest.of(ENTERPRISE, MONTH, List.of(TWO)),
				ContentDigest.of(ENTERPRISE, MONTH, List.of(ONE, TWO)),
				ContentDigest.of(ENTERPRISE, MONTH, List.of(line((byte) 1, "班长"))),
				ContentDigest.of(ENTERPRISE, MONTH.plusMonths(1), List.of(ONE)),
				ContentDigest.of(new EnterpriseId(2), MONTH, List.of(ONE))))
			.doesNotHaveDuplicates();
	}

	private static ContentDigest.Line line(byte person, String position) {
		HireFacts facts = new HireFacts("测试", new DocumentNumber(DocumentKind.PASSPORT, "E12345678"), "1", "21", false,
				LocalDate.of(2026, 6, 30), "滁州学院", "机械", position, LocalDate.of(2026, 11, 3), null, Channel.CAMPUS_FAIR,
				null, ContractKind.FIXED_TERM, true, true);
		return new ContentDigest.Line(new byte[] { person }, new byte[] { 9 }, facts);
	}

}
