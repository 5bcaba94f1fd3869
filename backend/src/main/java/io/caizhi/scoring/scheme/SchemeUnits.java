package io.caizhi.scoring.scheme;

import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.TenantId;

/** The units of one district as they are on a day, by code and by identifier. */
record SchemeUnits(List<SchemeUnit> units) {

	/** The short name, by which people know a unit of the district. */
	String code(TenantId unit) {
		return find(unit).map(SchemeUnit::code).orElseThrow();
	}

	Optional<SchemeUnit> find(TenantId unit) {
		return this.units.stream().filter((one) -> one.id().equals(unit)).findFirst();
	}

	Optional<SchemeUnit> find(String code) {
		return this.units.stream().filter((one) -> one.code().equals(code)).findFirst();
	}

}
