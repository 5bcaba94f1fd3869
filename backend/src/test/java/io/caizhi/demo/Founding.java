package io.caizhi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.caizhi.demo.DemoAccounts.Person;
import io.caizhi.enterprise.DemoEnterprises;
import io.caizhi.enterprise.Enterprise;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Subject;
import io.caizhi.plan.yearly.DemoPlans;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.scheme.DemoSchemes;
import io.caizhi.tenancy.DemoTenancy;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Founds the districts and brings in their people: the operator the districts, the
 * offices units and officials, the officials enterprises and reporters.
 */
@Component
@Profile("demo")
class Founding {

	/** Of the second town of the person who serves two: invited there last of all. */
	private static final String LAST_UNIT = "shiji";

	/** The demo tells so much less of the year that runs than of the reference year. */
	private static final BigDecimal RUNNING_YEAR = new BigDecimal("0.28");

	private static final Subject OPERATOR = new Subject("caizhi", "demo-operator");

	private static final Map<String, String> DISTRICTS = Map.of(Catalogue.NANQIAO, "南谯区", Catalogue.LANGYA, "琅琊区");

	private final DemoTenancy tenancy;

	private final DemoEnterprises enterprises;

	private final DemoPlans plans;

	private final Plans issued;

	private final DemoSchemes schemes;

	private final DemoClock clock;

	Founding(DemoTenancy tenancy, DemoEnterprises enterprises, DemoPlans plans, Plans issued, DemoSchemes schemes,
			DemoClock clock) {
		this.tenancy = tenancy;
		this.enterprises = enterprises;
		this.plans = plans;
		this.issued = issued;
		this.schemes = schemes;
		this.clock = clock;
	}

	/** Whether {@link #finish} has been reached once. */
	boolean complete() {
		return this.tenancy.invited(Catalogue.NANQIAO + "-" + LAST_UNIT, Role.OFFICIAL, DemoAccounts.BOTH.email());
	}

	/** What is there already stays; gives those who act from now on. */
	People found(Catalogue catalogue, Consumer<String> progress) {
		List<String> districts = List.of(Catalogue.NANQIAO, Catalogue.LANGYA);
		this.tenancy.settled(() -> districts.forEach(this::district), (people) -> progress.accept("区 districts"));
		this.tenancy.settled(() -> districts.forEach((district) -> people(catalogue, district)),
				(people) -> progress.accept("单位 units"));
		Map<String, Member> officials = new HashMap<>();
		catalogue.units().forEach((unit) -> officials.put(unit.alias(), official(unit)));
		this.tenancy.settled(() -> catalogue.units().forEach((unit) -> enterprises(unit, officials.get(unit.alias()))),
				(people) -> progress.accept("企业 enterprises"));
		plans(catalogue);
		progress.accept("方案 plans");
		return new People(officials, reporters(catalogue, officials), office(Catalogue.NANQIAO));
	}

	/** The last step, by which {@link #complete} knows that all others are done. */
	void finish() {
		this.tenancy.settled(() -> this.tenancy.official(office(Catalogue.NANQIAO), LAST_UNIT, DemoAccounts.BOTH.name(),
				DemoAccounts.BOTH.email()), (people) -> {
				});
	}

	private void district(String code) {
		Person office = DemoAccounts.office(code);
		this.tenancy.district(OPERATOR, code, DISTRICTS.get(code), office.name(), office.email());
	}

	private void people(Catalogue catalogue, String district) {
		Member office = office(district);
		Person leader = DemoAccounts.leader(district);
		this.tenancy.leader(office, leader.name(), leader.email());
		catalogue.units(district)
			.forEach((unit) -> this.tenancy.unit(office, unit.code(), unit.name(), unit.category(), unit.officialName(),
					unit.officialEmail()));
		if (district.equals(Catalogue.NANQIAO)) {
			this.tenancy.official(office, "zhulong", DemoAccounts.BOTH.name(), DemoAccounts.BOTH.email());
			this.tenancy.official(office, "wuyi", DemoAccounts.COLLEAGUE.name(), DemoAccounts.COLLEAGUE.email());
		}
	}

	/**
	 * Of the reference year and of the one that runs, issued before each begins, with a
	 * scheme for every category.
	 */
	private void plans(Catalogue catalogue) {
		Member office = office(Catalogue.NANQIAO);
		int running = ChinaTime.month(this.clock.present()).getYear();
		for (int year : List.of(ReferenceYear.YEAR, running)) {
			BigDecimal scale = (year == ReferenceYear.YEAR) ? BigDecimal.ONE : RUNNING_YEAR;
			Map<String, BigDecimal> weights = new HashMap<>();
			catalogue.units(Catalogue.NANQIAO)
				.forEach((unit) -> weights.put(unit.code(), weight(unit.pace()).multiply(scale)));
			this.clock.at(LocalDate.of(year - 1, 12, 28).atTime(10, 0).atZone(ChinaTime.ZONE).toInstant(), () -> {
				this.plans.issue(office, year, weights);
				this.issued.inForce(office.districtScope(), year)
					.ifPresent((plan) -> this.schemes.issue(office, plan.plan()));
			});
		}
	}

	/** Units that keep up are asked for more. */
	private static BigDecimal weight(Pace pace) {
		return switch (pace) {
			case AHEAD -> new BigDecimal("1.25");
			case STEADY -> BigDecimal.ONE;
			case BEHIND -> new BigDecimal("0.8");
			case ABSENT -> new BigDecimal("0.6");
		};
	}

	private void enterprises(DemoUnit unit, Member official) {
		Map<String, Enterprise> present = this.enterprises.all(official);
		for (DemoEnterprise planned : unit.enterprises()) {
			Enterprise enterprise = present.get(planned.creditCode());
			if (enterprise == null) {
				enterprise = this.enterprises.register(official, planned.creditCode(), planned.name());
			}
			if (planned.reporterName() != null) {
				this.enterprises.invite(official, enterprise, planned.reporterName(),
						planned.reporterEmail().orElseThrow());
			}
		}
	}

	private Map<Integer, People.Reporter> reporters(Catalogue catalogue, Map<String, Member> officials) {
		Map<Integer, People.Reporter> reporters = new HashMap<>();
		for (DemoUnit unit : catalogue.units()) {
			Map<String, Enterprise> present = this.enterprises.all(officials.get(unit.alias()));
			for (DemoEnterprise planned : unit.enterprises()) {
				planned.reporterEmail()
					.ifPresent((email) -> reporters.put(planned.number(),
							new People.Reporter(this.tenancy.member(unit.alias(), Role.ENTERPRISE, email),
									present.get(planned.creditCode()).id())));
			}
		}
		return reporters;
	}

	private Member office(String district) {
		return this.tenancy.member(district, Role.OFFICE, DemoAccounts.office(district).email());
	}

	private Member official(DemoUnit unit) {
		return this.tenancy.member(unit.alias(), Role.OFFICIAL, unit.officialEmail());
	}

}
