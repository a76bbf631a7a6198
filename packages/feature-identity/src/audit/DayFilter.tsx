import '../identity.css';

type DayFilterProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

/** One end of a stretch of days, kept in the address by the caller. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <label className="jd-chip" data-on={value !== undefined}>
      {label}{' '}
      <input
        type="date"
        className="jd-day"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </label>
  );
}
