package io.caizhi.tenancy;

import java.util.List;

import org.springframework.stereotype.Service;

/** The units of a district. */
@Service
public class Units {

	/** All units of the district, by category and code, suspended ones too. */
	public List<Unit> all(DistrictScope scope) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	public Unit find(DistrictScope scope, String code) {
		throw new UnsupportedOperationException();
	}

}
