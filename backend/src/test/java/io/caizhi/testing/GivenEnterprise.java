package io.caizhi.testing;

import java.time.YearMonth;

/**
 * An enterprise somebody reports for.
 *
 * @param unit the unit's code
 * @param tenant the unit's alias
 */
public record GivenEnterprise(String unit, String tenant, String id, String creditCode, String name, Person reporter) {

	public String path() {
		return "/api/tenants/" + this.tenant + "/enterprises/" + this.id;
	}

	public String returns(YearMonth month) {
		return path() + "/returns/" + month;
	}

}
