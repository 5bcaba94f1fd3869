package io.caizhi.rules;

import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** Things that really exist, elsewhere. */
final class ForeignThings {

	private static final Supplier<String> HIRE = SingletonSupplier
		.of(() -> given.hire(enterpriseOf("zhulong"), thisMonth()));

	private static final Supplier<String> MEMBER = SingletonSupplier
		.of(() -> as(officeOf(LAIAN)).get("/api/tenants/{t}/members", LAIAN).send().expect(200).text("/items/0/id"));

	private static final Supplier<String> IMPORTING = SingletonSupplier
		.of(() -> WorkbookCalls.handIn(enterpriseOf("zhulong"), thisMonth()));

	private static final Supplier<String> DUPLICATE = SingletonSupplier
		.of(() -> DuplicateCalls.duplicate(LAIAN, "banta", "xinan", thisMonth()));

	private static final Supplier<String> CORRECTION = SingletonSupplier
		.of(() -> CorrectionCalls.handedIn(LAIAN, "banta", thisMonth()));

	private static final Supplier<String> SAMPLE = SingletonSupplier.of(() -> SampleCalls.draw(LAIAN, "banta"));

	private static final Supplier<String> ITEM = SingletonSupplier.of(() -> SampleCalls.item(LAIAN, sample()));

	private static final Supplier<String> FINDING = SingletonSupplier
		.of(() -> SampleCalls.wrong(NANQIAO, SampleCalls.draw(NANQIAO, "zhulong"), "zhulong"));

	private static final Supplier<String> ADJUSTMENT = SingletonSupplier
		.of(() -> SchemeCalls.decided(LAIAN, YearPlans.of(LAIAN, "banta", thisMonth()), "banta", thisMonth()));

	private static final Supplier<String> ENTRY = SingletonSupplier.of(() -> LedgerCalls.begun("banta"));

	private static final Supplier<String> VIEW = SingletonSupplier.of(() -> PersonCalls.saved(officialOf("zhulong")));

	private static final Supplier<String> PLAN = SingletonSupplier.of(() -> PlanCalls.issued(LAIAN, "banta"));

	private ForeignThings() {
	}

	/** A hire reported in the unit next door. */
	static String hire() {
		return HIRE.get();
	}

	/** A decision on a unit of the other district. */
	static String adjustment() {
		return ADJUSTMENT.get();
	}

	/**
	 * A ledger entry of the other district, for leaders and office read those of every
	 * unit.
	 */
	static String entry() {
		return ENTRY.get();
	}

	/** A file of hires handed in in the unit next door. */
	static String importing() {
		return IMPORTING.get();
	}

	/** A person verified twice in the other district. */
	static String duplicate() {
		return DUPLICATE.get();
	}

	/** A correction order of the other district. */
	static String correction() {
		return CORRECTION.get();
	}

	/** A sample of the other district. */
	static String sample() {
		return SAMPLE.get();
	}

	/** A hire drawn in it. */
	static String item() {
		return ITEM.get();
	}

	/** What an audit found wrong of a hire of the unit next door. */
	static String finding() {
		return FINDING.get();
	}

	/** Filters that somebody of the unit next door keeps. */
	static String view() {
		return VIEW.get();
	}

	/** A plan of the other district. */
	static String plan() {
		return PLAN.get();
	}

	/** A member of the other district. */
	static String member() {
		return MEMBER.get();
	}

}
