package io.caizhi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.caizhi.kernel.Identifiers;
import io.caizhi.tenancy.Role;

/** The district that is measured: who is who in it, and with which token. */
final class District {

	final long id = Identifiers.next();

	final String organization = UUID.randomUUID().toString();

	final String alias = "benchmark";

	final List<Unit> units = new ArrayList<>();

	final List<Enterprise> enterprises = new ArrayList<>();

	/** A unit with its official. */
	record Unit(long id, String alias, String organization, String official) {

	}

	/** An enterprise with its reporter. */
	record Enterprise(long id, Unit unit, long member, String reporter) {

	}

	District() {
		for (int number = 0; number < Settings.UNITS; number++) {
			this.units.add(new Unit(Identifiers.next(), this.alias + "-u" + number, UUID.randomUUID().toString(),
					"official-" + number));
		}
		for (int number = 0; number < Settings.ENTERPRISES; number++) {
			this.enterprises.add(new Enterprise(Identifiers.next(), this.units.get(Settings.unitOf(number)),
					Identifiers.next(), "reporter-" + number));
		}
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

	String official(RealmStub realm, Unit unit) {
		return realm.token(Role.OFFICIAL, unit.alias(), unit.organization(), unit.official());
	}

	String reporter(RealmStub realm, Enterprise enterprise) {
		return realm.token(Role.ENTERPRISE, enterprise.unit().alias(), enterprise.unit().organization(),
				enterprise.reporter());
	}

}
