package io.caizhi.demo;

import java.util.List;

import io.caizhi.enterprise.CreditCode;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

	private final Catalogue catalogue = Catalogue.read();

	@Test
	void nanqiaoHasTwentySixKeyUnitsOverTheFourCategories() {
		List<DemoUnit> units = this.catalogue.units(Catalogue.NANQIAO);

		assertThat(units).hasSize(26);
		assertThat(units).extracting(DemoUnit::category).contains(UnitCategory.values());
		assertThat(units).extracting(DemoUnit::pace).contains(Pace.values());
		assertThat(units).allSatisfy((unit) -> assertThat(unit.enterprises()).isNotEmpty());
	}

	@Test
	void theNeighbourIsSmall() {
		assertThat(this.catalogue.units(Catalogue.LANGYA)).hasSize(3);
	}

	@Test
	void codesMakeAliasesAndNobodyIsListedTwice() {
		assertThat(this.catalogue.units()).allSatisfy((unit) -> assertThat(unit.code()).matches("[a-z][a-z0-9]{1,19}"));
		assertThat(this.catalogue.units()).extracting(DemoUnit::alias).doesNotHaveDuplicates();
		assertThat(enterprises()).extracting(DemoEnterprise::slug).doesNotHaveDuplicates();
		assertThat(enterprises()).extracting(DemoEnterprise::name).doesNotHaveDuplicates();
		assertThat(enterprises()).extracting(DemoEnterprise::creditCode).doesNotHaveDuplicates();
	}

	@Test
	void everyEnterpriseOfTheListLiesInAUnit() {
		assertThat(enterprises().stream().mapToInt(DemoEnterprise::number).max().orElseThrow())
			.isEqualTo(enterprises().size() - 1);
	}

	@Test
	void creditCodesPassTheProductsOwnCheck() {
		assertThat(enterprises()).allSatisfy((enterprise) -> assertThat(CreditCode.read(enterprise.creditCode()))
			.isInstanceOf(CreditCode.Legible.class));
	}

	private List<DemoEnterprise> enterprises() {
		return this.catalogue.units().stream().flatMap((unit) -> unit.enterprises().stream()).toList();
	}

}
