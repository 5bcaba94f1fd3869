package io.caizhi.enterprise;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds what by which letters. */
@DatabaseTest
@Import(CountedStatements.class)
class SearchIT {

	@Autowired
	private Search search;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private EnterpriseSpelling spelling;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private Member wuyi;

	private Member zhulong;

	private Member leader;

	private Enterprise chenguang;

	@BeforeEach
	void makeDistrict() {
		Rows rows = new Rows(this.jdbc);
		DistrictId district = rows.district(this.clock.instant());
		this.wuyi = official(rows, district, "乌衣镇");
		this.zhulong = official(rows, district, "珠龙镇");
		this.leader = Admitted.as(Role.LEADER, district.asTenant(), district, Rows.someone());
		this.chenguang = this.enterprises.register(this.wuyi, Numbers.creditCode(), "滁州市晨光电子有限公司");
		this.enterprises.register(this.wuyi, Numbers.creditCode(), "乌衣茶厂");
	}

	@ParameterizedTest
	@ValueSource(strings = { "晨光", "chenguang", "Chen Guang", "cgdz", "CGDZ", "czscgdz", "有限公司" })
	void anOfficialFindsTheUnitsOwn(String typed) {
		assertThat(names(this.wuyi, typed)).containsExactly("滁州市晨光电子有限公司");
		assertThat(names(this.zhulong, typed)).isEmpty();
	}

	@Test
	void anOfficialFindsByCreditCodeAndNobodyElseDoes() {
		String code = this.chenguang.creditCode();

		assertThat(names(this.wuyi, code.toLowerCase(java.util.Locale.ROOT))).containsExactly("滁州市晨光电子有限公司");
		assertThat(names(this.leader, code)).isEmpty();
		assertThat(this.search.find(this.leader, "cgdz")).singleElement()
			.matches((hit) -> hit.creditCode() == null && hit.unit().name().equals("乌衣镇"));
	}

	@Test
	void aLeaderFindsUnitsFirstAndEnterprisesOfAll() {
		assertThat(names(this.leader, "wuyi")).containsExactly("乌衣镇", "乌衣茶厂");
		assertThat(names(this.leader, "zlz")).containsExactly("珠龙镇");
	}

	@Test
	void anotherDistrictFindsNothing() {
		DistrictId other = new Rows(this.jdbc).district(this.clock.instant());

		assertThat(names(Admitted.as(Role.OFFICE, other.asTenant(), other, Rows.someone()), "wuyi")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "' OR 1=1 --", "  " })
	void whatMeansSomethingToTheDatabaseMeansNothingHere(String typed) {
		assertThat(names(this.wuyi, typed)).isEmpty();
		assertThat(names(this.leader, typed)).isEmpty();
	}

	@Test
	void aNewNameIsFoundAtOnceAndTheOldOneNoLonger() {
		this.enterprises.rename(this.wuyi, this.chenguang.id(), "安徽曙光电子",
				new io.caizhi.kernel.ExpectedVersion(this.chenguang.version()));

		assertThat(names(this.wuyi, "sgdz")).containsExactly("安徽曙光电子");
		assertThat(names(this.wuyi, "cgdz")).isEmpty();
	}

	@Test
	void namesFromBeforeThereWereSpellingsAreSpeltLater() {
		this.jdbc.sql("UPDATE enterprise SET spelt = 0, name_pinyin = '', name_initials = '' WHERE tenant_id = ?")
			.param(this.wuyi.tenant().value())
			.update();
		assertThat(names(this.wuyi, "cgdz")).isEmpty();

		this.spelling.spell();

		assertThat(names(this.wuyi, "cgdz")).hasSize(1);
	}

	@Test
	void aSearchTakesOneStatementOrTwo() {
		assertThat(CountedStatements.during(() -> this.search.find(this.wuyi, "cg"))).hasSize(1);
		assertThat(CountedStatements.during(() -> this.search.find(this.leader, "cg"))).hasSize(2);
	}

	private List<String> names(Member member, String typed) {
		return this.search.find(member, typed).stream().map(SearchHit::name).toList();
	}

	private Member official(Rows rows, DistrictId district, String name) {
		TenantId unit = rows.unit(district);
		this.jdbc.sql("UPDATE tenant SET name = ? WHERE id = ?").param(name).param(unit.value()).update();
		this.jdbc.sql(
				"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, '2022-01-01', ?, 'TOWN')")
			.param(unit.value())
			.param(district.value())
			.update();
		return Admitted.as(Role.OFFICIAL, unit, district, Rows.someone());
	}

}
