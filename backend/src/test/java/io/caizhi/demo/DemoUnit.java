package io.caizhi.demo;

import java.util.List;

import io.caizhi.tenancy.UnitCategory;

/** A unit of a demo district, with the enterprises located in it. */
record DemoUnit(String district, String code, String name, UnitCategory category, Pace pace, String officialName,
		List<DemoEnterprise> enterprises) {

	String alias() {
		return this.district + "-" + this.code;
	}

	String officialEmail() {
		return this.code + "@" + this.district + ".example";
	}

}
