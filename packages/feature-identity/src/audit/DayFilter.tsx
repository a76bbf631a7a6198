import { useSession } from '@jiedui/shell';
import { parseDate } from '@jiedui/ui';
import '../identity.css';

type DayFilterProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

/** One end of a stretch of days, typed as people write a date; kept in the address by the caller. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { businessDate } = useSession();
  const apply = (input: HTMLInputElement) => {
    const day = parseDate(input.value, businessDate);
    input.value = day ?? '';
    if (day !== value) onChange(day);
  };
  return (
    <label className="jd-chip" data-on={value !== undefined}>
      {label}{' '}
      <input
        key={value ?? ''}
        className="jd-day"
        placeholder={businessDate}
        defaultValue={value ?? ''}
        onBlur={(event) => apply(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && apply(event.currentTarget)}
      />
    </label>
  );
}
