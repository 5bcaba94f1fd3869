package io.caizhi.kernel;

/**
 * What reporting asked of people 填报负担, in fields that carry a value. In doubt a field
 * counts as typed: the measure may say too much of the work, never too little.
 *
 * @param records how many records were written, each time anew
 * @param typed fields that a person gave 手工填写
 * @param prefilled fields that were there already: offered, derived, carried over or left
 * as they were 预填
 * @param imported fields that came out of a file 文件导入
 */
public record Burden(long records, long typed, long prefilled, long imported) {

	public static final Burden NONE = new Burden(0, 0, 0, 0);

	/** One record written by hand. */
	public static Burden ofEntry(int typed, int prefilled) {
		return new Burden(1, typed, prefilled, 0);
	}

	public Burden plus(Burden other) {
		return new Burden(this.records + other.records, this.typed + other.typed, this.prefilled + other.prefilled,
				this.imported + other.imported);
	}

	/** All fields that carried a value. */
	public long fields() {
		return this.typed + this.prefilled + this.imported;
	}

}
