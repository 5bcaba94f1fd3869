package io.caizhi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.caizhi.kernel.Identifiers;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;

/** A district that is measured: who is who in it, and with which token. */
final class District {

	/** Those that lead indicators in the demo's plan. */
	private static final List<String> DEPARTMENTS = List.of("renshe", "keji", "jiaoti", "jingxin", "shangwu", "weijian",
			"wenlv", "nongye");

	private static final int TOWNS = 12;

	private static final int PARKS = 6;

	final long id = Identifiers.next();

	final String organization = UUID.randomUUID().toString();

	final String alias;

	final List<Unit> units = new ArrayList<>();

	final List<Enterprise> enterprises = new ArrayList<>();

	/** A unit with its official. */
	record Unit(long id, String code, String alias, String organization, UnitCategory category, String official) {

	}

	/** An enterprise with its reporter. */
	record Enterprise(long id, Unit unit, long member, String reporter) {

	}

	/**
	 * Makes one.
	 * @param alias without a hyphen
	 */
	District(String alias, int enterprises) {
		this.alias = alias;
		for (int number = 0; number < Settings.UNITS; number++) {
			String code = code(number);
			this.units.add(new Unit(Identifiers.next(), code, alias + "-" + code, UUID.randomUUID().toString(),
					category(number), "official-" + number));
		}
		for (int number = 0; number < enterprises; number++) {
			this.enterprises.add(new Enterprise(Identifiers.next(), this.units.get(Settings.unitOf(number)),
					Identifiers.next(), "reporter-" + number));
		}
	}

	private static String code(int number) {
		int department = number - (Settings.UNITS - DEPARTMENTS.size());
		return (department < 0) ? "u" + number : DEPARTMENTS.get(department);
	}

	private static UnitCategory category(int number) {
		if (number >= Settings.UNITS - DEPARTMENTS.size()) {
			return UnitCategory.DEPARTMENT;
		}
		return (number < TOWNS) ? UnitCategory.TOWN
				: (number < TOWNS + PARKS) ? UnitCategory.PARK : UnitCategory.PLATFORM;
	}

	/**
	 * The enterprises that one of some writers reports for, whose returns nobody else
	 * touches.
	 * @param oneUnit whether all writers are in one unit, or each in another
	 */
	List<Enterprise> share(int writer, int writers, boolean oneUnit) {
		Unit unit = this.units.get(oneUnit ? 0 : writer + 1);
		List<Enterprise> own = this.enterprises.stream().filter((enterprise) -> enterprise.unit() == unit).toList();
		return oneUnit ? IntStream.range(0, own.size())
			.filter((place) -> place % writers == writer)
			.mapToObj(own::get)
			.toList() : own;
	}

	/** An enterprise that none of the writers reports for. */
	Enterprise quiet(int number) {
		Unit unit = this.units.get(Settings.MANY + 2);
		return this.enterprises.stream()
			.filter((enterprise) -> enterprise.unit() == unit)
			.skip(number)
			.findFirst()
			.orElseThrow();
	}

	String leader(RealmStub realm) {
		return realm.token(Role.LEADER, this.alias, this.organization, "leader");
	}

	String office(RealmStub realm) {
		return realm.token(Role.OFFICE, this.alias, this.organization, "office");
	}

	String official(RealmStub realm, Unit unit) {
		return realm.token(Role.OFFICIAL, unit.alias(), unit.organization(), unit.official());
	}

	String reporter(RealmStub realm, Enterprise enterprise) {
		return realm.token(Role.ENTERPRISE, enterprise.unit().alias(), enterprise.unit().organization(),
				enterprise.reporter());
	}

}
